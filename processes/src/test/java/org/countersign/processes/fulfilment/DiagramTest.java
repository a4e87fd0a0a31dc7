package org.countersign.processes.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class DiagramTest {

    /** What people see as apart. */
    private static final double GAP = 3;

    @ParameterizedTest
    @ValueSource(strings = {"fulfilment.bpmn", "returns.bpmn"})
    void no_label_touches_a_shape(String name) throws Exception {
        Document diagram = read(name);
        List<Element> shapes = all(diagram, "bpmndi:BPMNShape");
        List<String> touching = new ArrayList<>();
        for (Element label : all(diagram, "bpmndi:BPMNLabel")) {
            Rectangle2D at = bounds(label);
            for (Element shape : shapes) {
                Rectangle2D box = bounds(shape);
                // Beside a diamond there is room within its box.
                boolean own = shape == label.getParentNode();
                if (!own
                        && !box.contains(at)
                        && box.intersects(at.getX() - GAP, at.getY(), at.getWidth() + 2 * GAP, at.getHeight())) {
                    touching.add(((Element) label.getParentNode()).getAttribute("bpmnElement") + " touches "
                            + shape.getAttribute("bpmnElement"));
                }
            }
        }
        assertThat(touching).isEmpty();
    }

    private static Document read(String name) throws Exception {
        try (InputStream in = Fulfilment.class.getResourceAsStream(name)) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
        }
    }

    private static List<Element> all(Document diagram, String name) {
        NodeList found = diagram.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static Rectangle2D bounds(Element of) {
        Element box = (Element) of.getElementsByTagName("dc:Bounds").item(0);
        return new Rectangle2D.Double(
                Double.parseDouble(box.getAttribute("x")),
                Double.parseDouble(box.getAttribute("y")),
                Double.parseDouble(box.getAttribute("width")),
                Double.parseDouble(box.getAttribute("height")));
    }
}
