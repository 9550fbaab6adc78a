"""Tables of the tenant itself. Every table of ours but `organisation`, `installation_key` and `user_account` carries
organisation_id.
"""

from __future__ import annotations

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.functions import Now


class TenantModel(models.Model):
    """A table of one organisation's rows, fenced by row-level security (see org/rls.py)."""

    organisation_id = models.IntegerField()

    class Meta:
        abstract = True


def json_default() -> dict[str, object]:
    return {}


class Organisation(models.Model):
    id = models.AutoField(primary_key=True)
    name = models.TextField()
    currency = models.TextField(db_default="EUR")
    time_zone = models.TextField(db_default="UTC")
    language = models.TextField(db_default="en")
    country = models.TextField(db_default="")
    address = models.TextField(db_default="")
    reply_to = models.TextField(db_default="")
    # A new organisation is in test mode: messages are captured, nothing leaves until somebody goes live.
    mode = models.TextField(db_default="test")
    went_live_at = models.DateTimeField(null=True)
    ageing_buckets = ArrayField(models.IntegerField(), db_default=[0, 30, 60, 90])
    created_at = models.DateTimeField(db_default=Now())

    class Meta:
        db_table = "organisation"
        constraints = [models.CheckConstraint(condition=models.Q(mode__in=["test", "live"]), name="organisation_mode")]


class InstallationKey(models.Model):
    """May create organisations and their first API key; sees no organisation's data."""

    name = models.TextField()
    secret_hash = models.TextField(unique=True)
    created_at = models.DateTimeField(db_default=Now())
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "installation_key"


class ApiKey(TenantModel):
    """`dnk_<organisation>_<secret>`: the organisation stands in the key, so the look-up itself runs inside its fence."""

    name = models.TextField()
    secret_hash = models.TextField()
    hint = models.TextField()
    created_at = models.DateTimeField(db_default=Now())
    last_used_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "api_key"
        constraints = [models.UniqueConstraint(fields=["organisation_id", "secret_hash"], name="api_key_secret")]


class AuditEntry(TenantModel):
    """Who changed what, when, from which value to which. Append-only."""

    at = models.DateTimeField()
    actor = models.TextField()
    action = models.TextField()
    object_kind = models.TextField()
    object_id = models.BigIntegerField(null=True)
    before = models.JSONField(null=True)
    after = models.JSONField(null=True)

    class Meta:
        db_table = "audit_entry"
        indexes = [
            models.Index(fields=["organisation_id", "object_kind", "object_id", "-at"], name="audit_entry_object"),
            models.Index(fields=["organisation_id", "-at"], name="audit_entry_at"),
        ]


class IdempotencyRecord(TenantModel):
    """The answer given to a write that carried an Idempotency-Key: a retry gets the same answer and writes nothing."""

    key = models.TextField()
    request_hash = models.TextField()
    status = models.IntegerField()
    body = models.TextField()
    created_at = models.DateTimeField()

    class Meta:
        db_table = "idempotency_record"
        constraints = [models.UniqueConstraint(fields=["organisation_id", "key"], name="idempotency_record_key")]


class UserManager(BaseUserManager["User"]):
    """What Django's sign-in asks of a user table; people are made by `org.people` only."""

    def get_by_natural_key(self, username: str | None) -> User:
        return self.get(email__iexact=username or "")


class User(AbstractBaseUser):
    """A person. What one may do where is a `Membership`; one account serves several organisations."""

    email = models.EmailField(unique=True)
    name = models.TextField()
    is_active = models.BooleanField(db_default=True)
    joined_at = models.DateTimeField(db_default=Now())

    objects = UserManager()
    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    class Meta:
        db_table = "user_account"

    def get_full_name(self) -> str:
        return self.name


class Membership(TenantModel):
    """A person in an organisation. `portfolios`: the only ones whose customers they see; empty: all customers."""

    user_id = models.BigIntegerField()
    role = models.TextField()
    portfolios = ArrayField(models.TextField(), db_default=[])
    active = models.BooleanField(db_default=True)
    joined_at = models.DateTimeField()

    class Meta:
        db_table = "membership"
        constraints = [
            models.UniqueConstraint(fields=["organisation_id", "id"], name="membership_tenant"),
            models.UniqueConstraint(fields=["organisation_id", "user_id"], name="membership_user"),
            models.CheckConstraint(
                condition=models.Q(role__in=["owner", "manager", "collector", "viewer"]), name="membership_role"
            ),
        ]


class Invitation(TenantModel):
    """`<organisation>_<secret>` in a link; used once, within a week."""

    email = models.TextField()
    role = models.TextField()
    portfolios = ArrayField(models.TextField(), db_default=[])
    secret_hash = models.TextField()
    invited_by = models.TextField()
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "invitation"
        constraints = [
            models.UniqueConstraint(fields=["organisation_id", "secret_hash"], name="invitation_secret"),
            models.UniqueConstraint(
                fields=["organisation_id", "email"],
                condition=models.Q(accepted_at__isnull=True, withdrawn_at__isnull=True),
                name="invitation_open",
            ),
            models.CheckConstraint(
                condition=models.Q(role__in=["owner", "manager", "collector", "viewer"]), name="invitation_role"
            ),
        ]


class SavedView(TenantModel):
    """Filters, sort and columns of a list under a name. `search` is what the list's address says."""

    user_id = models.BigIntegerField(null=True)
    screen = models.TextField()
    name = models.TextField()
    search = models.JSONField(db_default=json_default())
    shared = models.BooleanField(db_default=False)
    created_at = models.DateTimeField()

    class Meta:
        db_table = "saved_view"
        indexes = [models.Index(fields=["organisation_id", "screen"], name="saved_view_screen")]


class Calendar(TenantModel):
    """Where public holidays come from, and the weekend (Monday is 0). `written_for`: the year `closing_day` was written in."""

    country = models.TextField(db_default="")
    region = models.TextField(db_default="")
    weekend = ArrayField(models.IntegerField(), db_default=[5, 6])
    written_for = models.IntegerField()

    class Meta:
        db_table = "calendar"
        constraints = [models.UniqueConstraint(fields=["organisation_id"], name="calendar_organisation")]


class ClosingPeriod(TenantModel):
    """Closed from the first day to the last, once or every year. Entered here or taken from an iCalendar file."""

    name = models.TextField()
    first_on = models.DateField()
    last_on = models.DateField()
    yearly = models.BooleanField(db_default=False)
    source = models.TextField(db_default="own")

    class Meta:
        db_table = "closing_period"
        indexes = [models.Index(fields=["organisation_id"], name="closing_period_organisation")]
        constraints = [
            models.CheckConstraint(condition=models.Q(source__in=["own", "icalendar"]), name="closing_period_source"),
            models.CheckConstraint(
                condition=models.Q(last_on__gte=models.F("first_on")), name="closing_period_last_not_before_first"
            ),
        ]


class ClosingDay(TenantModel):
    """One closing day, written out from holidays and periods (org/calendar.py)."""

    day = models.DateField()
    name = models.TextField()
    source = models.TextField()

    class Meta:
        db_table = "closing_day"
        constraints = [
            models.UniqueConstraint(fields=["organisation_id", "day", "source", "name"], name="closing_day_once"),
            models.CheckConstraint(
                condition=models.Q(source__in=["holiday", "own", "icalendar"]), name="closing_day_source"
            ),
        ]
