package org.countersign.rules.table;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * An element of an XML file and where it stands. Names come without their namespace, because every version of DMN and
 * every tool has another. A document type is refused unread, so no entity can reach out or blow up.
 */
final class Xml {

    /** Below the bound of 100 that Java sets by itself from 24 on: its words would stand in the place of ours. */
    private static final int DEEPEST = 90;

    private static final int MOST_ELEMENTS = 1_000_000;

    private final String name;
    private final int line;
    private final int column;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Xml> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private Xml(XMLStreamReader reader) {
        this.name = reader.getLocalName();
        this.line = reader.getLocation().getLineNumber();
        this.column = reader.getLocation().getColumnNumber();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String prefix = reader.getAttributePrefix(i);
            String local = reader.getAttributeLocalName(i);
            attributes.put(
                    prefix == null || prefix.isEmpty() ? local : prefix + ":" + local, reader.getAttributeValue(i));
        }
    }

    /** @throws TableProblems is no XML, has a document type, or is too large */
    static Xml read(String file, byte[] bytes) {
        Xml[] root = new Xml[1];
        parse(file, bytes, reader -> root[0] = tree(file, reader));
        return root[0];
    }

    /** Looks at an XML file that somebody else will read, and shows each element as it begins. */
    static void check(String file, byte[] bytes, Consumer<XMLStreamReader> elements) {
        parse(file, bytes, reader -> scan(file, reader, elements));
    }

    private interface Reading {
        void by(XMLStreamReader reader) throws XMLStreamException;
    }

    private static void parse(String file, byte[] bytes, Reading reading) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            try {
                reading.by(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : Math.max(e.getLocation().getLineNumber(), 0);
            int column = e.getLocation() == null ? 0 : Math.max(e.getLocation().getColumnNumber(), 0);
            throw TableProblems.one(file, line, column, "is no XML: " + lastLine(e));
        } catch (TableProblems e) {
            throw e;
        } catch (RuntimeException e) {
            // The parser's own way to say that it is lost.
            throw TableProblems.one(file, 0, 0, "is no XML: " + e);
        }
    }

    private static void scan(String file, XMLStreamReader reader, Consumer<XMLStreamReader> elements)
            throws XMLStreamException {
        int depth = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            refuseEntities(file, reader, event);
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            if (depth > DEEPEST) {
                throw problem(file, reader, "the elements are nested too deeply");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                elements.accept(reader);
            }
        }
    }

    private static void refuseEntities(String file, XMLStreamReader reader, int event) {
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw problem(file, reader, "a document type and its entities are refused");
        }
    }

    private static String lastLine(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        return message.substring(message.lastIndexOf('\n') + 1).replaceFirst("^Message: ", "");
    }

    private static Xml tree(String file, XMLStreamReader reader) throws XMLStreamException {
        List<Xml> open = new ArrayList<>();
        Xml root = null;
        int count = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            refuseEntities(file, reader, event);
            if (event == XMLStreamConstants.START_ELEMENT) {
                Xml element = new Xml(reader);
                if (++count > MOST_ELEMENTS || open.size() >= DEEPEST) {
                    throw problem(file, reader, "the file has too many elements, or they are nested too deeply");
                }
                if (root == null) {
                    root = element;
                } else {
                    open.get(open.size() - 1).children.add(element);
                }
                open.add(element);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open.remove(open.size() - 1);
            } else if (reader.isCharacters() && !open.isEmpty()) {
                open.get(open.size() - 1).text.append(reader.getText());
            }
        }
        if (root == null) {
            throw TableProblems.one(file, 1, 1, "the file is empty");
        }
        return root;
    }

    static TableProblems problem(String file, XMLStreamReader reader, String message) {
        int line = Math.max(reader.getLocation().getLineNumber(), 0);
        return TableProblems.one(file, line, Math.max(reader.getLocation().getColumnNumber(), 0), message);
    }

    boolean is(String wanted) {
        return name.equals(wanted);
    }

    String name() {
        return name;
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }

    @Nullable
    String attribute(String wanted) {
        return attributes.get(wanted);
    }

    String attribute(String wanted, String otherwise) {
        return attributes.getOrDefault(wanted, otherwise);
    }

    List<Xml> children(String wanted) {
        return children.stream().filter(child -> child.is(wanted)).toList();
    }

    @Nullable
    Xml child(String wanted) {
        return children.stream().filter(one -> one.is(wanted)).findFirst().orElse(null);
    }

    /** The text of a child such as {@code <text>}, or nothing. */
    String textOf(String wanted) {
        Xml child = child(wanted);
        return child == null ? "" : child.text.toString();
    }
}
