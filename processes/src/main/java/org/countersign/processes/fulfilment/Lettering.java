package org.countersign.processes.fulfilment;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * What documents are written in: Liberation Sans, which PDFBox brings along: Latin with all its accents, Greek and Cyrillic.
 * A sign that it can't write is printed as {@code ?}, so that whoever reads the paper sees it.
 */
public record Lettering(PDFont font) {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    public static Lettering of(PDDocument document) throws IOException {
        try (InputStream in = PDDocument.class.getResourceAsStream(FONT)) {
            return new Lettering(PDType0Font.load(document, Objects.requireNonNull(in, FONT), true));
        }
    }

    public float width(String shown, float size) throws IOException {
        return font.getStringWidth(shown) / 1000 * size;
    }

    public String writable(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(sign -> shown.append(canWrite(sign) ? Character.toString(sign) : "?"));
        return shown.toString();
    }

    private boolean canWrite(int sign) {
        try {
            font.encode(Character.toString(sign));
            return !Character.isISOControl(sign);
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
