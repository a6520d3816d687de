package org.backfile.reading;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file met on the walk through the roots, or a place there that is not such a file.
 *
 * @param path absolute, without symbolic links
 * @param name the path below its root with the root folder's own name in front, joined by {@code
 *     /}; never absolute, no control characters
 * @param instead what to say instead of reading it: a symbolic link, a hidden file, a missing root
 *     or a folder that cannot be listed; null for a file that can be read. Nothing is known of the
 *     files below a folder that failed
 */
public record SourceFile(Path path, String name, @Nullable ReadOutcome instead) {}
