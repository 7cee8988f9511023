"""``lvliang claims``: what is claimed without a number."""

from .calling import ok, records, run


def ids(*arguments: str) -> list[str]:
    return [row["id"] for row in ok("claims", "list", *arguments, "--json").json["claims"]]


def test_filters_keep_the_claims_that_they_name() -> None:
    every = [claim["id"] for claim in records("claims")]
    of_fraud = [claim["id"] for claim in records("claims") if "fraud" in claim["topics"]]
    assert ids() == every
    assert ids("--topic", "fraud") == of_fraud
    assert 0 < len(of_fraud) <= len(every)
    assert ids("--limit", "1") == every[:1]


def test_a_claim_is_shown_by_its_id() -> None:
    shown = ok("claims", "show", "telecom-fraud-suspects-up", "--json").json
    assert shown["claims"][0]["id"] == "telecom-fraud-suspects-up"
    assert run("claims", "show", "nothing-such").code == 3
