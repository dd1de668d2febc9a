package org.onrecord.server;

import java.util.Locale;
import java.util.Optional;

/** A form in which the interface gives what the register has. */
enum Format {
    JSON("json", "application/json"),
    CSV("csv", "text/csv"),
    JSONLD("jsonld", "application/ld+json");

    /** The parameter that names one. */
    static final String PARAMETER = "format";

    private final String term;
    private final String mediaType;

    Format(String term, String mediaType) {
        this.term = term;
        this.mediaType = mediaType;
    }

    /** The word for it behind {@code ?format=}. */
    String term() {
        return term;
    }

    String mediaType() {
        return mediaType;
    }

    /**
     * The form that is asked for: by the parameter where there is one, else by the Accept header (RFC 9110, 12.5.1), else JSON.
     *
     * @param parameter {@code ?format=}
     * @param accept the header
     * @throws IllegalArgumentException where the parameter names none
     * @throws ProblemException where the header takes none of them
     */
    static Format of(Optional<String> parameter, Optional<String> accept) throws ProblemException {
        if (parameter.isPresent()) {
            for (Format format : values()) if (format.term.equals(parameter.get())) return format;
            throw new IllegalArgumentException("format should be json, csv or jsonld.");
        }
        if (accept.isEmpty() || accept.get().isBlank()) return JSON;
        Format best = JSON;
        double most = 0;
        for (Format format : values()) {
            double quality = format.quality(accept.get());
            if (quality > most) {
                best = format;
                most = quality;
            }
        }
        if (most > 0) return best;
        throw new ProblemException(
                Problem.NOT_ACCEPTABLE,
                "There is no form of it that the Accept header takes; ask for application/json, text/csv or"
                        + " application/ld+json, or with ?format=json, csv or jsonld.");
    }

    /** How much an Accept header wants this: the weight of the range that fits it best; 0 where none does. */
    private double quality(String accept) {
        String whole = mediaType.substring(0, mediaType.indexOf('/')) + "/*";
        double quality = 0;
        int closest = 0;
        for (String range : accept.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] parts = range.split(";", -1);
            String type = parts[0].strip();
            int close = type.equals(mediaType) ? 3 : type.equals(whole) ? 2 : type.equals("*/*") ? 1 : 0;
            if (close > closest) {
                closest = close;
                quality = weight(parts);
            }
        }
        return quality;
    }

    private static double weight(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i].strip();
            if (!part.startsWith("q=")) continue;
            try {
                double weight = Double.parseDouble(part.substring(2));
                return weight >= 0 && weight <= 1 ? weight : 0;
            } catch (NumberFormatException e) {
                return 0;
            }
        }
        return 1;
    }
}
