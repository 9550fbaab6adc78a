"""People: their accounts, what they may do in an organisation, and the invitations that bring them in."""

from __future__ import annotations

import datetime as dt
import hmac
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from allauth.account.forms import default_token_generator
from allauth.account.models import EmailAddress
from allauth.account.utils import user_pk_to_url_str
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from dunnock.kernel.errors import Conflict, FieldError, Invalid, NotFound
from dunnock.org.commands import audit, create_organisation, hash_secret
from dunnock.org.db import execute, organisation_scope, row, rows
from dunnock.org.models import User
from dunnock.org.portfolios import portfolios_can_be_fenced
from dunnock.org.roles import ROLES, Role
from dunnock.org.set_up import set_up_code

INVITATION_LASTS = dt.timedelta(days=7)


def set_up_needed() -> bool:
    """True until somebody has an account here."""
    return not User.objects.exists()


def set_up(
    *, code: str, email: str, name: str, password: str, organisation: Mapping[str, Any], now: dt.datetime
) -> tuple[User, int]:
    """The first account, owner of the first organisation; both, with the organisation's id. Raises `Conflict`, `Invalid`."""
    # Two who set up at once: the second waits here and then finds it done.
    row("SELECT pg_advisory_xact_lock(hashtextextended('dunnock set up', 0)) AS held")
    if not set_up_needed():
        raise Conflict("Dunnock is set up already. Sign in, or ask an owner for an invitation.")
    if not hmac.compare_digest(code.strip(), set_up_code()):
        raise Invalid(
            "The set-up code is another one.",
            errors=[FieldError("code", "not the code that `dunnock up` printed", "wrong", "Copy it from there.")],
        )
    user = make_account(email=email, name=name, password=password, now=now)
    return user, found_organisation(user=user, now=now, details=organisation)


def make_account(*, email: str, name: str, password: str, now: dt.datetime) -> User:
    """Raises `Invalid` naming each field that cannot be."""
    email, name = email.strip(), name.strip()
    errors = _email_faults(email) + _password_faults(email, name, password)
    if not name:
        errors.append(FieldError("name", "give your name, as colleagues should read it", "required"))
    if not errors and User.objects.filter(email__iexact=email).exists():
        errors.append(FieldError("email", f"{email} has an account already", "taken", "Sign in with it."))
    if errors:
        raise Invalid(f"The account cannot be made: {errors[0].message}", errors=errors)
    user = User(email=email.lower(), name=name, joined_at=now, is_active=True)
    user.set_password(password)
    user.save()
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    return user


def _email_faults(email: str) -> list[FieldError]:
    try:
        validate_email(email)
    except ValidationError:
        return [
            FieldError("email", f"{email!r} is not an e-mail address" if email else "give an e-mail address", "invalid")
        ]
    return []


def _password_faults(email: str, name: str, password: str) -> list[FieldError]:
    try:
        validate_password(password, User(email=email, name=name))
    except ValidationError as error:
        return [FieldError("password", message, "weak") for message in error.messages]
    return []


def found_organisation(*, user: User, now: dt.datetime, details: Mapping[str, Any]) -> int:
    """A new organisation whose owner is `user`; its id."""
    organisation_id = create_organisation(now=now, actor=user.name, **details)
    with organisation_scope(organisation_id):
        join(organisation_id=organisation_id, user_id=user.pk, role="owner", portfolios=(), actor=user.name, now=now)
    return organisation_id


def join(
    *, organisation_id: int, user_id: int, role: str, portfolios: Sequence[str], actor: str, now: dt.datetime
) -> None:
    """Into the organisation, or back into it."""
    execute(
        """INSERT INTO membership (organisation_id, user_id, role, portfolios, active, joined_at)
           VALUES (%s, %s, %s, %s, true, %s)
           ON CONFLICT (organisation_id, user_id) DO UPDATE
             SET role = excluded.role, portfolios = excluded.portfolios, active = true""",
        [organisation_id, user_id, role, list(portfolios), now],
    )
    audit(
        organisation_id=organisation_id,
        actor=actor,
        action="user.joined",
        object_kind="user",
        object_id=user_id,
        after={"role": role, "portfolios": list(portfolios)},
        now=now,
    )


@dataclass(frozen=True)
class Member:
    organisation_id: int
    organisation: str
    mode: Literal["test", "live"]
    role: Role
    portfolios: tuple[str, ...]


def memberships_of(user_id: int) -> list[Member]:
    """Every organisation the person may enter, oldest first. One statement: each request of theirs begins with it."""
    found = rows("SELECT * FROM memberships_of(%s)", [user_id])
    return [Member(**(one | {"portfolios": tuple(one["portfolios"])})) for one in found]


_USERS = """SELECT u.id, u.name, u.email, m.role, m.portfolios, m.active, u.last_login AS last_login_at, m.joined_at,
                   EXISTS (SELECT FROM mfa_authenticator a WHERE a.user_id = u.id AND a.type <> 'recovery_codes') AS mfa
            FROM membership m JOIN user_account u ON u.id = m.user_id WHERE m.organisation_id = %s"""


def users(organisation_id: int) -> list[dict[str, Any]]:
    return rows(f"{_USERS} ORDER BY m.active DESC, lower(u.name), u.id", [organisation_id])


def read_user(organisation_id: int, user_id: int) -> dict[str, Any]:
    """Raises `NotFound`."""
    found = row(f"{_USERS} AND u.id = %s", [organisation_id, user_id])
    if found is None:
        raise NotFound(f"There is no user {user_id} in this organisation")
    return found


def people(organisation_id: int) -> list[dict[str, Any]]:
    """Who can own a customer or a workflow: id and name."""
    return rows(
        """SELECT u.id, u.name FROM membership m JOIN user_account u ON u.id = m.user_id
           WHERE m.organisation_id = %s AND m.active ORDER BY lower(u.name), u.id""",
        [organisation_id],
    )


def change_user(
    *, organisation_id: int, user_id: int, changes: Mapping[str, Any], actor: str, now: dt.datetime
) -> dict[str, Any]:
    """Role, portfolios, active. Raises `NotFound`, `Invalid`, and `Conflict` when no active owner would be left."""
    # Two owners who each take the other's role at once: the second waits, and finds that it would be the last.
    rows(
        "SELECT id FROM membership WHERE organisation_id = %s AND role = 'owner' ORDER BY id FOR UPDATE",
        [organisation_id],
    )
    before = read_user(organisation_id, user_id)
    after = {name: changes.get(name, before[name]) for name in ("role", "portfolios", "active")}
    _check_access(after["role"], after["portfolios"])
    owner_goes = before["role"] == "owner" and before["active"] and (after["role"] != "owner" or not after["active"])
    if owner_goes and not row(
        "SELECT 1 AS found FROM membership WHERE organisation_id = %s AND role = 'owner' AND active AND user_id <> %s LIMIT 1",
        [organisation_id, user_id],
    ):
        raise Conflict(f"{before['name']} is the last owner. Make somebody else an owner first.")
    execute(
        """UPDATE membership SET role = %s, portfolios = %s, active = %s
           WHERE organisation_id = %s AND user_id = %s""",
        [after["role"], after["portfolios"], after["active"], organisation_id, user_id],
    )
    audit(
        organisation_id=organisation_id,
        actor=actor,
        action="user.changed",
        object_kind="user",
        object_id=user_id,
        before={name: before[name] for name in after},
        after=after,
        now=now,
    )
    return read_user(organisation_id, user_id)


def _check_access(role: str, portfolios: Sequence[str]) -> None:
    if role not in ROLES:
        raise Invalid(
            f"There is no role {role!r}.", errors=[FieldError("role", f"one of {', '.join(ROLES)}", "unknown")]
        )
    if not portfolios:
        return
    if role in ("owner", "manager"):
        raise Invalid(
            f"A role of {role} sees every customer.",
            errors=[
                FieldError(
                    "portfolios", f"{role}s see everything", "not_allowed", "Leave them empty, or choose another role."
                )
            ],
        )
    portfolios_can_be_fenced()


def invitations(organisation_id: int, now: dt.datetime) -> list[dict[str, Any]]:
    """Those still open, newest first."""
    return rows(
        """SELECT id, email, role, portfolios, invited_by, created_at, expires_at, expires_at <= %s AS expired
           FROM invitation WHERE organisation_id = %s AND accepted_at IS NULL AND withdrawn_at IS NULL ORDER BY id DESC""",
        [now, organisation_id],
    )


def invite(
    *, organisation_id: int, email: str, role: str, portfolios: Sequence[str], actor: str, now: dt.datetime
) -> tuple[dict[str, Any], str]:
    """The invitation and its token, which is not kept. An open invitation of the same address is replaced."""
    email = email.strip().lower()
    if faults := _email_faults(email):
        raise Invalid(f"The invitation cannot be made: {faults[0].message}", errors=faults)
    _check_access(role, portfolios)
    if row(
        """SELECT 1 AS found FROM membership m JOIN user_account u ON u.id = m.user_id
           WHERE m.organisation_id = %s AND m.active AND lower(u.email) = %s""",
        [organisation_id, email],
    ):
        raise Conflict(f"{email} is in this organisation already.")
    execute(
        """UPDATE invitation SET withdrawn_at = %s
           WHERE organisation_id = %s AND email = %s AND accepted_at IS NULL AND withdrawn_at IS NULL""",
        [now, organisation_id, email],
    )
    secret = secrets.token_urlsafe(32)
    made = row(
        """INSERT INTO invitation (organisation_id, email, role, portfolios, secret_hash, invited_by, created_at, expires_at)
           VALUES (%s, %s, %s, %s, %s, %s, %s, %s)
           RETURNING id, email, role, portfolios, invited_by, created_at, expires_at, false AS expired""",
        [organisation_id, email, role, list(portfolios), hash_secret(secret), actor, now, now + INVITATION_LASTS],
    )
    if made is None:
        raise RuntimeError("the database returned no invitation")
    audit(
        organisation_id=organisation_id,
        actor=actor,
        action="invitation.made",
        object_kind="invitation",
        object_id=made["id"],
        after={"email": email, "role": role, "portfolios": list(portfolios)},
        now=now,
    )
    return made, f"{organisation_id}_{secret}"


def withdraw_invitation(*, organisation_id: int, invitation_id: int, actor: str, now: dt.datetime) -> None:
    """Raises `NotFound`."""
    gone = execute(
        """UPDATE invitation SET withdrawn_at = %s
           WHERE organisation_id = %s AND id = %s AND accepted_at IS NULL AND withdrawn_at IS NULL""",
        [now, organisation_id, invitation_id],
    )
    if not gone:
        raise NotFound(f"There is no open invitation {invitation_id}")
    audit(
        organisation_id=organisation_id,
        actor=actor,
        action="invitation.withdrawn",
        object_kind="invitation",
        object_id=invitation_id,
        now=now,
    )


@dataclass(frozen=True)
class Invited:
    organisation_id: int
    organisation: str
    id: int
    email: str
    role: Role
    portfolios: tuple[str, ...]

    @property
    def has_account(self) -> bool:
        return User.objects.filter(email__iexact=self.email).exists()


def invited_by_token(token: str, now: dt.datetime) -> Invited:
    """Raises `NotFound` for a token that is mistyped, used, withdrawn or too old: the cure is the same."""
    number, _, secret = token.partition("_")
    if number.isdigit() and len(number) < 10 and secret:
        with organisation_scope(int(number)):
            found = row(
                """SELECT i.organisation_id, o.name AS organisation, i.id, i.email, i.role, i.portfolios
                   FROM invitation i JOIN organisation o ON o.id = i.organisation_id
                   WHERE i.organisation_id = %s AND i.secret_hash = %s AND i.accepted_at IS NULL
                     AND i.withdrawn_at IS NULL AND i.expires_at > %s FOR UPDATE OF i""",
                [int(number), hash_secret(secret), now],
            )
        if found:
            return Invited(**(found | {"portfolios": tuple(found["portfolios"])}))
    raise NotFound("This invitation is used, withdrawn or older than a week. Ask for a new one.")


def accept_invitation(*, token: str, name: str, password: str, now: dt.datetime) -> tuple[User, int]:
    """The person and the organisation's id. An existing account has to give its own password."""
    invited = invited_by_token(token, now)
    user = User.objects.filter(email__iexact=invited.email).first()
    if user is None:
        user = make_account(email=invited.email, name=name, password=password, now=now)
    elif not user.check_password(password):
        raise Invalid(
            f"{invited.email} has an account here; that is not its password.",
            errors=[
                FieldError("password", "not the password of this account", "wrong", "Reset it if it is forgotten.")
            ],
        )
    with organisation_scope(invited.organisation_id):
        execute(
            "UPDATE invitation SET accepted_at = %s WHERE organisation_id = %s AND id = %s",
            [now, invited.organisation_id, invited.id],
        )
        join(
            organisation_id=invited.organisation_id,
            user_id=user.pk,
            role=invited.role,
            portfolios=invited.portfolios,
            actor=user.name,
            now=now,
        )
    return user, invited.organisation_id


def has_second_factor(user_id: int) -> bool:
    return bool(
        row(
            "SELECT 1 AS found FROM mfa_authenticator WHERE user_id = %s AND type <> 'recovery_codes' LIMIT 1",
            [user_id],
        )
    )


def rename(*, user_id: int, name: str) -> None:
    execute("UPDATE user_account SET name = %s WHERE id = %s", [name.strip(), user_id])


def reset_key(*, organisation_id: int, user_id: int, actor: str, now: dt.datetime) -> str:
    """What a link to a new password carries. Raises `Conflict` for a person of other organisations too: an owner of one
    must not open the door of another.
    """
    read_user(organisation_id, user_id)
    user = User.objects.get(pk=user_id)
    if {member.organisation_id for member in memberships_of(user_id)} - {organisation_id}:
        raise Conflict(
            f"{user.name} is in other organisations too, so nobody here can set their password. "
            "They ask for a new one themselves."
        )
    audit(
        organisation_id=organisation_id,
        actor=actor,
        action="user.reset_link_made",
        object_kind="user",
        object_id=user_id,
        now=now,
    )
    return password_key(user)


def password_key(user: User) -> str:
    """The key of django-allauth's own reset link: it ends with the first sign-in or change of password after it."""
    return f"{user_pk_to_url_str(user)}-{default_token_generator.make_token(user)}"
