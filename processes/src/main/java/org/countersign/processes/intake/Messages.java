package org.countersign.processes.intake;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;

/** What a JMS message says, as an event that nobody has read yet. */
final class Messages {

    private Messages() {}

    static Incoming incoming(Message message) throws JMSException {
        return new Incoming(headers(message), body(message), null);
    }

    private static String body(Message message) throws JMSException {
        if (message instanceof TextMessage text) {
            String body = text.getText();
            return body == null ? "" : body;
        }
        if (message instanceof BytesMessage bytes) {
            byte[] body = new byte[Math.toIntExact(bytes.getBodyLength())];
            bytes.readBytes(body);
            return new String(body, StandardCharsets.UTF_8);
        }
        return "";
    }

    private static Map<String, String> headers(Message message) throws JMSException {
        Map<String, String> headers = new HashMap<>();
        Enumeration<?> names = message.getPropertyNames();
        while (names.hasMoreElements()) {
            String name = (String) names.nextElement();
            Object value = message.getObjectProperty(name);
            if (value != null) {
                headers.put(name, value.toString());
            }
        }
        return headers;
    }
}
