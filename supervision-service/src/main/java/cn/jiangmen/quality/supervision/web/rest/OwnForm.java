package cn.jiangmen.quality.supervision.web.rest;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Tells whether a form was filled in on our own page: its token is that of a cookie which other sites can neither read nor
 * cause to be sent, and the browser, where it tells, names our own site as the one that sends. Nothing of it names a visitor.
 */
final class OwnForm {
    private static final String COOKIE = "public_form";
    private static final int BYTES = 16;
    private static final int SECONDS = 6 * 60 * 60;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{22}");

    private OwnForm() {}

    /** The token of the visitor's cookie, or a new one. */
    static String token(HttpHeaders headers) {
        Cookie cookie = headers.getCookies().get(COOKIE);
        return cookie != null && TOKEN.matcher(cookie.getValue()).matches() ? cookie.getValue() : random();
    }

    static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static NewCookie cookie(String token, UriInfo uri) {
        return new NewCookie.Builder(COOKIE)
                .value(token)
                .path("/public")
                .maxAge(SECONDS)
                .httpOnly(true)
                .secure("https".equals(uri.getRequestUri().getScheme()))
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }

    static boolean sent(String token, HttpHeaders headers) {
        Cookie cookie = headers.getCookies().get(COOKIE);
        String site = headers.getHeaderString("Sec-Fetch-Site");
        return token != null
                && cookie != null
                && TOKEN.matcher(token).matches()
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.US_ASCII),
                        cookie.getValue().getBytes(StandardCharsets.US_ASCII))
                && (site == null || site.equals("same-origin"));
    }
}
