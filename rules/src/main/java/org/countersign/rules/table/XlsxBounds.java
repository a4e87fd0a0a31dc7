package org.countersign.rules.table;

import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/**
 * A cell names its own place, and a place far out makes room for everything before it: so places and rows are looked at
 * before a library reads them.
 */
final class XlsxBounds {

    private static final Pattern PLACE = Pattern.compile("[A-Z]{1,3}[1-9]\\d{0,6}");
    private static final Pattern SPANS = Pattern.compile("(\\s*\\d{1,5}:\\d{1,5})*\\s*");
    private static final int MOST_ROWS = TableReader.MOST_ROWS + 1_000;
    private static final long LARGEST_AREA = 20_000_000;

    private final String file;
    private int rows;
    private long area;

    XlsxBounds(String file) {
        this.file = file;
    }

    void check(XMLStreamReader element) {
        switch (element.getLocalName()) {
            case "row" -> {
                String spans = element.getAttributeValue(null, "spans");
                if (spans != null && !SPANS.matcher(spans).matches()) {
                    throw Xml.problem(file, element, "'" + spans + "' are no columns of a sheet");
                }
                if (++rows > MOST_ROWS) {
                    throw Xml.problem(file, element, "a sheet has at most " + MOST_ROWS + " rows");
                }
            }
            case "c" -> cell(element);
            default -> {}
        }
    }

    private void cell(XMLStreamReader element) {
        String place = element.getAttributeValue(null, "r");
        if (place != null && !PLACE.matcher(place).matches()) {
            throw Xml.problem(file, element, "'" + place + "' is no cell of a sheet");
        }
        area += place == null ? 1 : column(place);
        if (area > LARGEST_AREA) {
            throw Xml.problem(file, element, "the cells of this sheet are spread too far");
        }
    }

    private static int column(String place) {
        int column = 0;
        for (int i = 0; Character.isLetter(place.charAt(i)); i++) {
            column = column * 26 + place.charAt(i) - 'A' + 1;
        }
        return column;
    }
}
