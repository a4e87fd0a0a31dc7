package org.countersign.rules.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import org.junit.jupiter.api.Test;

/** A library of ours brings a parser that offers itself to everybody; what we read never depends on who offers what. */
class XmlFactoriesTest {

    @Test
    void nobody_here_asks_who_offers_a_parser() throws Exception {
        List<String> asked = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String text = Files.readString(file);
                for (String lookup : List.of(
                        "XMLInputFactory.newInstance",
                        "XMLInputFactory.newFactory",
                        "XMLOutputFactory.newInstance",
                        "XMLOutputFactory.newFactory",
                        "DocumentBuilderFactory.newInstance",
                        "SAXParserFactory.newInstance",
                        "TransformerFactory.newInstance")) {
                    if (text.contains(lookup)) {
                        asked.add(file + " " + lookup);
                    }
                }
            }
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void another_parser_is_on_offer_and_ours_stays_the_one_of_java() {
        assertThat(XMLInputFactory.newFactory().getClass().getName()).startsWith("com.fasterxml.aalto");
        assertThat(XMLInputFactory.newDefaultFactory().getClass().getName()).startsWith("com.sun.xml.internal.stream");
    }
}
