package org.countersign.webapp.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.countersign.ledger.json.Json;
import org.countersign.webapp.problem.Problems;

/**
 * The console is one page with many addresses: all of them get {@code index.html}, and the page itself knows what to show.
 * What lies under {@code /assets} carries a hash in its name and never changes.
 */
@WebFilter("/*")
public class ConsolePages extends HttpFilter {

    private static final long serialVersionUID = 1;

    private static final List<String> NOT_PAGES = List.of("/api", "/assets", "/openapi", "/asyncapi.json");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        if (path.equals("/api") || (path.startsWith("/api/") && !path.startsWith("/api/v1/"))) {
            nothingHere(response);
        } else if (isPage(request) && getServletContext().getResource(request.getServletPath()) == null) {
            response.setHeader("Cache-Control", "no-cache");
            request.getRequestDispatcher("/index.html").forward(request, response);
        } else {
            if (path.startsWith("/assets/")) {
                response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
            }
            chain.doFilter(request, response);
        }
    }

    /** A browser that goes somewhere asks for HTML; without a file's ending in its last word, anyone means a page. */
    private static boolean isPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return isPage(request.getMethod(), request.getRequestURI(), accept == null ? "" : accept);
    }

    static boolean isPage(String method, String path, String accept) {
        boolean reads = method.equals("GET") || method.equals("HEAD");
        boolean elsewhere = NOT_PAGES.stream().anyMatch(p -> path.equals(p) || path.startsWith(p + "/"));
        boolean file = path.indexOf('.', path.lastIndexOf('/') + 1) >= 0;
        return reads && !elsewhere && (!file || accept.contains("text/html"));
    }

    private static void nothingHere(HttpServletResponse response) throws IOException {
        response.setStatus(404);
        response.setContentType(Problems.MEDIA_TYPE);
        String problem = Json.write(Problems.of(404, "NOT_FOUND", "there is nothing at this address"));
        response.getOutputStream().write(problem.getBytes(StandardCharsets.UTF_8));
    }
}
