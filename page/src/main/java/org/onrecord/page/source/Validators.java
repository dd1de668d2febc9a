package org.onrecord.page.source;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What tells a server which of its answers is known already (RFC 9110, 8.8): it then says that nothing changed, in the
 * place of sending it again.
 *
 * @param url the address that gave them, after redirects; no other is told of them
 * @param entityTag its ETag header
 * @param lastModified its Last-Modified header, as it was written
 */
public record Validators(Optional<String> url, Optional<String> entityTag, Optional<String> lastModified) {

    /** Nothing is known. */
    public static final Validators NONE = new Validators(Optional.empty(), Optional.empty(), Optional.empty());

    /** More than any server makes of them; what is longer is kept nowhere. */
    private static final int LONGEST = 1000;

    public Validators {
        entityTag = entityTag.filter(tag -> tag.length() <= LONGEST);
        lastModified = lastModified.filter(date -> date.length() <= LONGEST);
    }

    /** Whether there is nothing to ask with. */
    public boolean isEmpty() {
        return entityTag.isEmpty() && lastModified.isEmpty();
    }

    /** The headers for a request to an address. */
    Map<String, String> of(String address) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (!url.equals(Optional.of(address))) return headers;
        entityTag.ifPresent(tag -> headers.put("If-None-Match", tag));
        lastModified.ifPresent(date -> headers.put("If-Modified-Since", date));
        return headers;
    }
}
