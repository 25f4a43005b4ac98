package kz.arta.jobs;

import java.util.ArrayList;
import java.util.List;

public class Jobs {
    /*build*/
    private String owner;

    /** D11: called by reflection. */
    public void nightly() {
        if (owner.isEmpty())
            throw new IllegalStateException();
    }

    /** D15: all the memory there is. */
    public int gather() {
        List<long[]> all = new ArrayList<>();
        while (true)
            all.add(new long[1 << 20]);
    }

    /** D16: compiled, it is thrown without a stack. */
    public static int length(String text) {
        return text.length();
    }
}
