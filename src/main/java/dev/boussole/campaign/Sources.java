package dev.boussole.campaign;

/** Where the figures of each day were first read. */
interface Sources {
    Source of(int index);

    /** Of days that all come from one file. */
    static Sources oneFile(String file, int[] lines) {
        return index -> new Source(file, lines[index]);
    }

    static Sources each(Source[] sources) {
        return index -> sources[index];
    }
}
