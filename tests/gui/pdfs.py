"""Small PDFs to look at."""

import io

import pikepdf

RED, BLUE = (1.0, 0.0, 0.0), (0.0, 0.0, 1.0)


def pages(*colours: tuple[float, float, float], size: tuple[float, float] = (300, 400)) -> bytes:
    """Return a PDF with one page of plain colour for each colour; its top left corner, 20 points square, is black."""
    width, height = size
    out = io.BytesIO()
    with pikepdf.new() as pdf:
        for red, green, blue in colours:
            page = pdf.add_blank_page(page_size=size)
            drawn = f"{red} {green} {blue} rg 0 0 {width} {height} re f 0 g 0 {height - 20} 20 20 re f"
            page.Contents = pdf.make_stream(drawn.encode())
        pdf.save(out)
    return out.getvalue()
