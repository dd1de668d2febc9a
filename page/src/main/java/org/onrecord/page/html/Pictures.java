package org.onrecord.page.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
        Map<String, Integer> places = new HashMap<>();
        Set<String> captions = new HashSet<>();
        for (Image image : shown) {
            if (image.url().isEmpty()
                    && image.caption().isEmpty()
                    && image.creditText().isEmpty()) continue;
            Optional<String> stem = image.url().map(PictureAddress::stem);
            Integer place = stem.map(places::get).orElse(null);
            if (place != null && isJoinable(images.get(place), image)) {
                images.set(place, join(images.get(place), image));
                continue;
            }
            String key = image.caption().map(Phrase::bare).orElse("") + "|" + stem.orElse("");
            if (!captions.add(key)) continue;
            stem.ifPresent(name -> places.putIfAbsent(name, images.size()));
            images.add(image);
        }
        for (Metadata.Picture picture : named) add(picture, picture.equals(named.get(0)), images, places);
        return images;
    }

    private static void add(Metadata.Picture picture, boolean lead, List<Image> images, Map<String, Integer> places) {
        Image told = Caption.of(
                        picture.caption().orElse(""), picture.creditText().orElse(""))
                .at(picture.url());
        Optional<String> stem = picture.url().map(PictureAddress::stem);
        Integer place = stem.map(places::get).orElse(null);
        if (place != null) {
            // What the page shows of a picture goes before what its data says.
            images.set(place, join(images.get(place), told));
            return;
        }
        if (images.stream().anyMatch(image -> isSameCaption(image, picture))) return;
        // A lead picture that was shown without address is the one the data names first.
        if (lead && !images.isEmpty() && images.get(0).url().isEmpty()) return;
        if (!images.isEmpty() && told.caption().isEmpty()) return;
        stem.ifPresent(name -> places.putIfAbsent(name, images.size()));
        images.add(told);
    }

    private static boolean isJoinable(Image one, Image other) {
        if (one.caption().isEmpty() || other.caption().isEmpty()) return true;
        return Phrase.same(one.caption().get(), other.caption().get());
    }

    // A figure and the caption beside it, or the same picture again in another size.
    private static Image join(Image one, Image other) {
        return new Image(
                one.url(),
                one.caption().or(other::caption),
                one.creditText().or(other::creditText),
                one.filePhoto().or(other::filePhoto));
    }

    private static boolean isSameCaption(Image image, Metadata.Picture picture) {
        Optional<String> caption = picture.caption().map(Phrase::bare);
        return caption.isPresent()
                && image.caption()
                        .map(Phrase::bare)
                        .filter(own -> caption.get().startsWith(own) || own.startsWith(caption.get()))
                        .isPresent();
    }
}
