package org.onrecord.page.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The files of a folder, and of the folders in it, that are pages or WARC files by their names. */
final class FolderPages {

    private FolderPages() {}

    /**
     * The paths of the files below {@code folder}, relative to it with {@code /} between the parts, by name. Hidden
     * files are left out; links to folders are not followed, so that a circle of them has an end.
     */
    static List<String> list(Path folder) throws IOException {
        List<String> found = new ArrayList<>();
        list(folder, "", found, 0);
        return found;
    }

    private static void list(Path folder, String prefix, List<String> found, int depth) throws IOException {
        if (depth > 64) return;
        List<Path> entries;
        try (Stream<Path> children = Files.list(folder)) {
            entries = children.sorted(
                            Comparator.comparing(path -> path.getFileName().toString()))
                    .toList();
        }
        for (Path entry : entries) {
            String name = entry.getFileName().toString();
            if (name.startsWith(".")) continue;
            if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                list(entry, prefix + name + "/", found, depth + 1);
            } else if (isPage(name) && Files.isRegularFile(entry)) {
                found.add(prefix + name);
            }
        }
    }

    private static boolean isPage(String name) {
        return MediaTypes.ofName(name).isPresent() || MediaTypes.isWarcName(name);
    }
}
