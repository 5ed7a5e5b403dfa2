package dev.boussole.setting;

import java.nio.file.Path;
import java.util.List;

/**
 * What somebody wrote for a setting.
 *
 * @param texts one, or several where the setting takes several
 * @param folder against which relative paths are read
 */
public record Given(List<String> texts, Origin origin, Path folder) {
    public Given {
        texts = List.copyOf(texts);
    }
}
