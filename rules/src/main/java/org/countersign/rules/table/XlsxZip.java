package org.countersign.rules.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A workbook is a ZIP of XML files from a stranger. It is unpacked within bounds, every part is looked at for document
 * types, and what was measured is packed anew: so the library reads exactly what was checked, whatever the file's own
 * directory says.
 */
final class XlsxZip {

    private static final String MAYBE =
            "\nMaybe it is a CSV or DMN file under another name, or an old .xls: save it as .xlsx.";
    private static final int LARGEST = 8 * 1024 * 1024;
    private static final int LARGEST_UNPACKED = 48 * 1024 * 1024;
    private static final int MOST_PARTS = 300;

    private XlsxZip() {}

    static byte[] checked(String file, byte[] xlsx) {
        if (xlsx.length > LARGEST) {
            throw TableProblems.one(file, 0, 0, "the file has more than " + LARGEST + " bytes");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int parts = 0;
        long left = LARGEST_UNPACKED;
        try (Unpacked unpacked = new Unpacked(xlsx);
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry : unpacked.entries()) {
                byte[] part;
                try (InputStream in = unpacked.zip().getInputStream(entry)) {
                    part = in.readNBytes((int) Math.min(left + 1, LARGEST_UNPACKED + 1L));
                }
                left -= part.length;
                if (left < 0 || ++parts > MOST_PARTS) {
                    throw TableProblems.one(file, 0, 0, "the workbook is too large once it is unpacked");
                }
                add(file, entry, part, out);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw TableProblems.one(file, 0, 0, "this is no workbook (.xlsx): " + e.getMessage() + MAYBE);
        }
        if (parts == 0) {
            throw TableProblems.one(file, 0, 0, "this is no workbook (.xlsx)." + MAYBE);
        }
        return bytes.toByteArray();
    }

    /** Java reads the directory of a ZIP from files only, and workbooks name their sizes nowhere else. */
    private record Unpacked(Path path, ZipFile zip) implements AutoCloseable {

        Unpacked(byte[] xlsx) throws IOException {
            this(Files.write(Files.createTempFile("countersign", ".xlsx"), xlsx));
        }

        private Unpacked(Path path) throws IOException {
            this(path, open(path));
        }

        private static ZipFile open(Path path) throws IOException {
            try {
                return new ZipFile(path.toFile());
            } catch (IOException | RuntimeException e) {
                Files.delete(path);
                throw e;
            }
        }

        List<ZipEntry> entries() {
            return zip.stream().<ZipEntry>map(entry -> entry).toList();
        }

        @Override
        public void close() throws IOException {
            zip.close();
            Files.delete(path);
        }
    }

    private static void add(String file, ZipEntry entry, byte[] part, ZipOutputStream out) throws IOException {
        if (entry.isDirectory()) {
            return;
        }
        String name = entry.getName().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".xml") && !name.endsWith(".rels")) {
            return; // pictures and the like: nobody reads them, and nobody has looked at them
        }
        String place = file + "!" + entry.getName();
        Xml.check(place, part, new XlsxBounds(place)::check);
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(part);
        out.closeEntry();
    }
}
