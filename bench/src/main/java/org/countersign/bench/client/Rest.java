package org.countersign.bench.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** The server's REST interface, as one user. */
public final class Rest {

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String base;
    private final String authorization;

    /** @param url such as {@code http://localhost:8080} */
    public Rest(String url, String user, String password) {
        this.base = url.replaceAll("/+$", "") + "/api/v1/";
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** A path segment or query value, safe to put into a URL. */
    public static String part(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Empty when there is no such thing (404). */
    public Optional<JsonNode> find(String path) {
        HttpResponse<String> response = send(request(path).GET());
        return response.statusCode() == 404 ? Optional.empty() : Optional.of(body(path, response));
    }

    public JsonNode get(String path) {
        return body(path, send(request(path).GET()));
    }

    public JsonNode post(String path) {
        return body(
                path, send(request(path).timeout(Duration.ofMinutes(15)).POST(HttpRequest.BodyPublishers.noBody())));
    }

    public JsonNode post(String path, Map<String, String> body) {
        return body(
                path,
                send(request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                Wire.mapper().valueToTree(body).toString()))));
    }

    /** Empty when the server is away or fails: it may have done what it was asked, or not. */
    public Optional<JsonNode> ask(String path, String contentType, String body) {
        try {
            HttpResponse<String> response = send(
                    request(path).header("Content-Type", contentType).POST(HttpRequest.BodyPublishers.ofString(body)));
            return response.statusCode() >= 500 || response.statusCode() == 404
                    ? Optional.empty()
                    : Optional.of(body(path, response));
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    public JsonNode upload(String path, Path file) {
        try {
            return body(
                    path,
                    send(request(path)
                            .header("Content-Type", "text/csv")
                            .timeout(Duration.ofMinutes(15))
                            .POST(HttpRequest.BodyPublishers.ofFile(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", authorization)
                .header("Accept", "application/json")
                .timeout(Duration.ofMinutes(1));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static JsonNode body(String path, HttpResponse<String> response) {
        if (response.statusCode() / 100 != 2) {
            throw new Refused(path, response.statusCode(), response.body());
        }
        return Wire.read(response.body().isEmpty() ? "{}" : response.body());
    }

    /** The server said no. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int status;

        Refused(String path, int status, String body) {
            super(path + ": HTTP " + status + " " + body);
            this.status = status;
        }

        public int status() {
            return status;
        }
    }
}
