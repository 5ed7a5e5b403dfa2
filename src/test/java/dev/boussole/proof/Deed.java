package dev.boussole.proof;

import java.util.List;
import java.util.Random;

/** Something that is done to a service over and over, and what it acknowledged. One thread does it, others may look. */
interface Deed {
    /** As the description of the API calls it: {@code POST /api/v1/imports}. */
    String route();

    /** Does it once, and remembers it when it was acknowledged. */
    void attempt(Asker asker, Random random);

    /** How often it was acknowledged. */
    int acknowledged();

    /** What was acknowledged and is not there. @param from the first acknowledgement that is looked for */
    List<String> lost(Asker asker, int from);
}
