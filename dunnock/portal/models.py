"""Links by which customers come in without an account, and what an organisation lets them do there."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from dunnock.org.models import TenantModel


class PortalSetting(TenantModel):
    """One row per organisation that has changed something; without one the defaults of `settings.py` hold.

    `address`: where the app was last reached, for links in mails of an installation that was not told its own address.
    """

    enabled = models.BooleanField()
    may_pay = models.BooleanField()
    may_promise = models.BooleanField()
    may_dispute = models.BooleanField()
    may_suggest_contacts = models.BooleanField()
    link_days = models.IntegerField()
    promise_days = models.IntegerField()
    bank_details = models.TextField(db_default="")
    address = models.TextField(db_default="")

    class Meta:
        db_table = "portal_setting"
        constraints = [
            models.UniqueConstraint(fields=["organisation_id"], name="portal_setting_organisation"),
            models.CheckConstraint(condition=Q(link_days__range=(1, 366)), name="portal_setting_link_days"),
            models.CheckConstraint(condition=Q(promise_days__range=(1, 366)), name="portal_setting_promise_days"),
        ]


class PortalLink(TenantModel):
    """The address is signed over the row's id (`tokens.py`) and not kept: whoever may read the row can write it again.

    `opened`: visits, not requests. `checkout_…`: the provider's page that was opened through this link last.
    """

    customer_id = models.BigIntegerField()
    contact_id = models.BigIntegerField(null=True)
    made_at = models.DateTimeField()
    made_by = models.TextField()
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)
    revoked_by = models.TextField(db_default="")
    last_opened_at = models.DateTimeField(null=True)
    opened = models.IntegerField(db_default=0)
    told_on = models.DateField(null=True)
    checkout_charge_id = models.BigIntegerField(null=True)
    checkout_url = models.TextField(db_default="")
    checkout_until = models.DateTimeField(null=True)

    class Meta:
        db_table = "portal_link"
        constraints = [
            models.UniqueConstraint(fields=["organisation_id", "id"], name="portal_link_tenant"),
            models.CheckConstraint(condition=Q(expires_at__gt=models.F("made_at")), name="portal_link_expires_later"),
        ]
        indexes = [
            models.Index(
                fields=["organisation_id", "customer_id", "contact_id", "-expires_at"],
                condition=Q(revoked_at__isnull=True),
                name="portal_link_held",
            )
        ]
