package org.countersign.webapp.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps another site from acting in a person's name: what changes something must come from our own pages, and with the
 * cookie it must carry a token that only our own pages can read.
 */
public final class Csrf {

    public static final String HEADER = "X-CSRF-Token";

    private static final String TOKEN = "countersign.csrf";
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Csrf() {}

    /** The session's token; made when first asked for. */
    public static String token(HttpSession session) {
        if (session.getAttribute(TOKEN) instanceof String token) {
            return token;
        }
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        session.setAttribute(TOKEN, token);
        return token;
    }

    static boolean changes(String method) {
        return !HARMLESS.contains(method);
    }

    /** Whether the request carries its session's token. */
    static boolean hasToken(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String sent = request.getHeader(HEADER);
        return session != null
                && sent != null
                && session.getAttribute(TOKEN) instanceof String token
                && MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether a browser says that another site sent this; who is no browser says nothing. */
    static boolean isFromElsewhere(@Nullable String origin, @Nullable String host) {
        if (origin == null) {
            return false;
        }
        try {
            String authority = URI.create(origin).getAuthority();
            return authority == null || !authority.equalsIgnoreCase(host);
        } catch (IllegalArgumentException e) {
            return true;
        }
    }
}
