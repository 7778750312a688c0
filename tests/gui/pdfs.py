"""Small PDFs to look at."""

import io

from reportlab.pdfgen.canvas import Canvas

RED, BLUE = (1.0, 0.0, 0.0), (0.0, 0.0, 1.0)


def pages(*colours: tuple[float, float, float], size: tuple[float, float] = (300, 400)) -> bytes:
    """Return a PDF with one page of plain colour for each colour; its top left corner, 20 points square, is black."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=size)
    for colour in colours:
        canvas.setFillColorRGB(*colour)
        canvas.rect(0, 0, *size, stroke=0, fill=1)
        canvas.setFillColorRGB(0, 0, 0)
        canvas.rect(0, size[1] - 20, 20, 20, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return out.getvalue()
