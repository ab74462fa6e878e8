"""Judges PDF files by an independent validator: conformance.py FILE… (PDF/UA-1 and PDF/A-2a)."""

import sys

import page

failed = False
for path in sys.argv[1:]:
    for profile in ("ua1", "2a"):
        report = page.validate_pdf(path, profile=profile)
        print(f"{path}: {profile} {'conforms' if report.is_compliant else 'DOES NOT CONFORM'}")
        for failure in report.failures:
            print(f"  {failure.rule_id}: {failure.message}")
        failed |= not report.is_compliant
sys.exit(failed or len(sys.argv) < 2)
