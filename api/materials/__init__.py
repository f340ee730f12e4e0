"""Photos and scans: intake, checking, watermark, grade."""
