package org.onrecord.page.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onrecord.page.Image;
import org.onrecord.page.html.metadata.Metadata;
import org.onrecord.page.html.metadata.Phrase;
import org.onrecord.page.picture.Caption;

/** The pictures of a report: those it shows, and what the page's data adds. */
final class Pictures {

    private Pictures() {}

    /**
     * The pictures shown, in order, then those that only the data names.
     *
     * @param shown as read off the page
     * @param named as the data describes them
     */
    static List<Image> merge(List<Image> shown, List<Metadata.Picture> named) {
        List<Image> images = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Image image : shown) {
            String key = image.caption().map(Phrase::bare).orElse("") + "|"
                    + image.url().orElse("");
            if (image.url().isEmpty()
                    && image.caption().isEmpty()
                    && image.creditText().isEmpty()) continue;
            Image last = images.isEmpty() ? null : images.get(images.size() - 1);
            if (last != null
                    && image.url().isPresent()
                    && last.url().equals(image.url())
                    && (last.caption().isEmpty()
                            || image.caption().isEmpty()
                            || last.caption().equals(image.caption()))) {
                images.set(images.size() - 1, join(last, image));
            } else if (seen.add(key)) {
                images.add(image);
            }
        }
        for (Metadata.Picture picture : named) {
            if (images.stream().anyMatch(image -> isSame(image, picture))) continue;
            Caption parts = Caption.of(
                    picture.caption().orElse(""), picture.creditText().orElse(""));
            // A lead picture that was shown without address is the one the data names first.
            if (picture.equals(named.get(0))
                    && !images.isEmpty()
                    && images.get(0).url().isEmpty()) continue;
            if (images.isEmpty() || parts.words().isPresent()) images.add(parts.at(picture.url()));
        }
        return images;
    }

    // A figure and the caption beside it.
    private static Image join(Image one, Image other) {
        return new Image(
                one.url(),
                one.caption().or(other::caption),
                one.creditText().or(other::creditText),
                one.filePhoto().or(other::filePhoto));
    }

    private static boolean isSame(Image image, Metadata.Picture picture) {
        if (picture.url().isPresent() && image.url().equals(picture.url())) return true;
        Optional<String> caption = picture.caption().map(Phrase::bare);
        return caption.isPresent()
                && image.caption()
                        .map(Phrase::bare)
                        .filter(own -> caption.get().startsWith(own) || own.startsWith(caption.get()))
                        .isPresent();
    }
}
