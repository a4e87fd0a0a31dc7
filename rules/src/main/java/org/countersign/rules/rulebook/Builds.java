package org.countersign.rules.rulebook;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The builds that are in use. A text that lies open under one version, or as a draft that is just being tried, is not
 * compiled again for another: compiling takes a second, looking here none. The last that lets go of a build closes it.
 */
final class Builds {

    private final Map<Map<String, String>, Build> open = new HashMap<>();

    /** @param files complete DRL by path: the package's folders and the file's name */
    Build serving(Map<String, String> files) {
        Build found = find(files);
        // Outside the lock: who compiles another text does not wait.
        return found == null ? keep(files, Build.serving(files, this::letGo)) : found;
    }

    private synchronized @Nullable Build find(Map<String, String> files) {
        Build found = open.get(files);
        if (found != null) {
            found.take();
        }
        return found;
    }

    /** Another thread may have been quicker: then both go on with its build. */
    private synchronized Build keep(Map<String, String> files, Build fresh) {
        Build quicker = find(files);
        if (quicker != null) {
            fresh.dispose();
            return quicker;
        }
        fresh.take();
        open.put(Map.copyOf(files), fresh);
        return fresh;
    }

    private synchronized void letGo(Build build) {
        if (build.isLeft()) {
            open.values().remove(build);
            build.dispose();
        }
    }
}
