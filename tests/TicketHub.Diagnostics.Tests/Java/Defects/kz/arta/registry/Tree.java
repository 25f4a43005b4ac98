package kz.arta.registry;

public class Tree {
    /*build*/
    private int visited;

    /** D10: three that call each other until the stack is used up. */
    public int visit(int node) {
        visited++;
        return children(node) + 1;
    }

    private int children(int node) {
        return parent(Integer.valueOf(node)) + visited;
    }

    private int parent(Integer node) {
        return visit(node.hashCode() + 1) - 1;
    }
}
