"""The sandbox's waybill labels: a small PDF, written by hand."""


def label(number: str, *, to_person_only: bool) -> bytes:
    """A page of 10 by 15 cm with the waybill's number."""
    lines = ("EMS", number, "ID CHECK: TO THE PERSON ONLY" if to_person_only else "")
    shown = "".join(
        f"BT /F {size} Tf 20 {top} Td ({line}) Tj ET\n"
        for line, size, top in zip(lines, (36, 20, 11), (360, 310, 280), strict=True)
    )
    parts = (
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 283 425]/Contents 4 0 R/Resources 6 0 R>>",
        f"<</Length {len(shown)}>>stream\n{shown}endstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold>>",
        "<</Font<</F 5 0 R>>>>",
    )
    pdf, places = "%PDF-1.4\n", []
    for place, part in enumerate(parts, 1):
        places.append(len(pdf))
        pdf += f"{place} 0 obj{part}endobj\n"
    table = "".join(f"{offset:010d} 00000 n \n" for offset in places)
    count = len(parts) + 1
    tail = f"xref\n0 {count}\n0000000000 65535 f \n{table}trailer<</Size {count}/Root 1 0 R>>\n"
    return (pdf + tail + f"startxref\n{len(pdf)}\n%%EOF\n").encode()
