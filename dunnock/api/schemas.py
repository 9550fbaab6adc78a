"""Types the routers share. Request bodies refuse unknown keys (a misspelt field is told, not ignored)."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Annotated, Any

from ninja import Path, Schema
from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer, WithJsonSchema

from dunnock.kernel.money import parse_amount

# Money on the wire: "1234.50", never a float. Reading is done by kernel.money.parse_amount.
Amount = Annotated[
    Decimal,
    PlainSerializer(lambda amount: format(amount, "f"), return_type=str),
    WithJsonSchema({"type": "string", "pattern": r"^-?\d+(\.\d+)?$", "examples": ["1234.50"]}),
]


def _two_digits(amount: Decimal) -> Decimal:
    if amount.as_tuple().exponent < -2:  # type: ignore[operator]  # finite: parse_amount refuses the rest
        raise ValueError("has more than two decimal places")
    return amount


# Money in a request.
AmountIn = Annotated[
    Decimal,
    BeforeValidator(parse_amount),
    AfterValidator(_two_digits),
    WithJsonSchema({"type": "string", "pattern": r"^\d{1,13}(\.\d{1,2})?$", "examples": ["120.00"]}),
]

# A record's id in a body or a query.
Id = Annotated[int, Field(ge=1, le=2**63 - 1)]

# The id of a record in the path: `def view(request: ApiRequest, customer_id: RecordId)`.
RecordId = Annotated[int, Path(ge=1, le=2**63 - 1)]


class Body(BaseModel):
    """Base of every request body."""

    model_config = ConfigDict(extra="forbid")


def _without_defaults(schema: dict[str, Any]) -> None:
    for told in schema["properties"].values():
        told.pop("default", None)


class Change(Body):
    """Base of a PATCH body: a key that is not sent stays as it is (`given`), so no default stands in the document."""

    model_config = ConfigDict(extra="forbid", json_schema_extra=_without_defaults)


class Answer(Schema):
    """Base of every response: reads rows (dicts) and dataclasses alike."""


class Money(Answer):
    currency: str
    amount: Amount


class Owner(Answer):
    id: int
    name: str


def given(body: BaseModel) -> dict[str, Any]:
    """What a PATCH body really holds: keys that were not sent are not there."""
    return body.model_dump(exclude_unset=True)


__all__ = ["Amount", "AmountIn", "Answer", "Body", "Change", "Id", "Money", "Owner", "RecordId", "dt", "given"]
