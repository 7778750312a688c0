"""What an independent checker has to say about a PDF: whether it keeps to PDF/UA-1 (ISO 14289-1)."""

from page import ValidationProfile, validate_pdf_bytes


def faults(pdf: bytes) -> list[str]:
    """Return what the file breaks of the machine-checkable conditions of the standard, nothing if it keeps to it."""
    report = validate_pdf_bytes(pdf, profile=ValidationProfile.PDF_UA_1)
    found = [f"{failure.rule_id}: {failure.message}" for failure in report.failures]
    assert report.is_compliant == (not found)
    assert report.rules.total > 100
    return found
