package kz.arta.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

public class Forms {
    private final Map<String, String> templates = new HashMap<>();
    /*build*/

    /** D01: null where a template is missing. */
    public int size(String card) {
        return templates.get(card).length();
    }

    /** D02: inside of a lambda. */
    public Object value(Object raw) {
        Supplier<Number> read = () -> (Number) raw;
        return read.get();
    }

    /** D03: any depth of one recursion. */
    public int cell(int[] row, int depth) {
        if (depth > 0)
            return cell(row, depth - 1);
        return row[row.length];
    }

    /** D04: by the library's own frames. */
    public int number(String text) {
        return Integer.parseInt(text);
    }

    /** D05: the list is walked and changed. */
    public void sweep(List<String> names) {
        for (var name : names)
            names.remove(name);
    }

    /** D06: a list that nobody may change. */
    public void grant(String right) {
        List.copyOf(new ArrayList<>(templates.keySet())).add(right);
    }
}
