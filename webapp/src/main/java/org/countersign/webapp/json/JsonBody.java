package org.countersign.webapp.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import org.countersign.ledger.json.Json;
import org.countersign.webapp.problem.Problems;
import org.countersign.webapp.problem.Refused;
import org.jspecify.annotations.Nullable;

/** Bodies from and to JSON, by the ledger's mapper; what is null is left out. */
@Provider
@Consumes({"application/json", "application/*+json"})
@Produces({"application/json", "application/*+json"})
public class JsonBody implements MessageBodyReader<Object>, MessageBodyWriter<Object> {

    private static final List<Class<?>> RAW = List.of(
            CharSequence.class, byte[].class, InputStream.class, Reader.class, File.class, StreamingOutput.class);

    private final ObjectMapper mapper = Json.mapper();

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return isOurs(type);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return isOurs(type);
    }

    private static boolean isOurs(Class<?> type) {
        return RAW.stream().noneMatch(raw -> raw.isAssignableFrom(type));
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        ObjectReader reader = mapper.readerFor(mapper.constructType(generic));
        try {
            Object value = reader.readValue(body);
            if (value == null) {
                throw new Refused(400, "BAD_REQUEST", "the body is empty");
            }
            return value;
        } catch (JsonProcessingException e) {
            // The server has mappers of its own for these exceptions, and they don't speak in problems.
            throw Problems.unreadable(e);
        }
    }

    /** A body that may be left out. */
    public static <T> Optional<T> optional(@Nullable String body, Class<T> type) {
        try {
            return body == null || body.isBlank()
                    ? Optional.empty()
                    : Optional.ofNullable(Json.mapper().readValue(body, type));
        } catch (JsonProcessingException e) {
            throw Problems.unreadable(e);
        }
    }

    @Override
    public void writeTo(
            Object value,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        body.write(mapper.writeValueAsBytes(value));
    }
}
