"""What is printed: templates, fonts, QR codes."""
