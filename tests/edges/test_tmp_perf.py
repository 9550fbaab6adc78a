import time, pytest
from django.db import connection
import dunnock.org.db as d
@pytest.mark.django_db
def test_bulk(api, monkeypatch):
    api.ok(api.post("/customers/bulk", {"rows": [{"erp_id":"x","name":"y"}]}))
    orig=d._run
    def timed(q,p=None):
        t=time.perf_counter(); r=orig(q,p); e=time.perf_counter()-t
        if e>0.15: print(round(e,2), str(q)[:150].replace("\n"," "))
        return r
    monkeypatch.setattr(d,"_run",timed)
    rows=[{"erp_id": f"{n}", "name": f"Customer {n}"} for n in range(10000)]
    t=time.perf_counter(); x=api.ok(api.post("/customers/bulk", {"rows": rows})); print("all", round(time.perf_counter()-t,2), x["events"])
