package org.countersign.decisions.rulebook;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.countersign.rules.table.DmnXml;
import org.countersign.rules.table.Table;
import org.countersign.rules.table.TableXlsx;
import org.jspecify.annotations.Nullable;

/** The files in which a table travels. */
public enum TableFormat {
    CSV("text/csv; charset=UTF-8", ".table.csv"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx"),
    DMN("application/xml; charset=UTF-8", ".dmn");

    private final String mediaType;
    private final String ending;

    TableFormat(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    /** @throws IllegalArgumentException is none of them */
    public static TableFormat of(@Nullable String name) {
        for (TableFormat format : values()) {
            if (format.word().equals(name)) {
                return format;
            }
        }
        throw new IllegalArgumentException("format: '" + name + "' is none of "
                + Arrays.stream(values()).map(TableFormat::word).collect(Collectors.joining(", ")));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String mediaType() {
        return mediaType;
    }

    /** What a table's file is called in this format: {@code amount.xlsx} for {@code amount.table.csv}. */
    public String fileName(String tableFile) {
        return tableFile.replaceFirst("\\.table\\.csv$", ending);
    }

    /** The decision tables of a file, to choose one; nothing where a file holds one table only. */
    List<DmnXml.Decision> tables(String file, byte[] bytes) {
        return this == DMN
                ? DmnXml.list(file, bytes).stream()
                        .filter(DmnXml.Decision::isTable)
                        .toList()
                : List.of();
    }

    /** @param decision which of a file's tables, by its id or name; null for the only one */
    Table read(String file, byte[] bytes, @Nullable String decision) {
        return switch (this) {
            case CSV -> Table.parse(file, text(bytes));
            case XLSX -> TableXlsx.read(file, bytes);
            case DMN -> decision == null ? DmnXml.read(file, bytes) : DmnXml.read(file, bytes, decision);
        };
    }

    byte[] write(Table table) {
        return switch (this) {
            case CSV -> table.print().getBytes(StandardCharsets.UTF_8);
            case XLSX -> TableXlsx.write(table);
            case DMN -> DmnXml.write(table);
        };
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new RuleDeskRefused(
                    RuleDeskRefused.Code.BAD_TABLE,
                    "the file is no text in UTF-8: save it as 'CSV UTF-8', or send a workbook with format=xlsx");
        }
    }
}
