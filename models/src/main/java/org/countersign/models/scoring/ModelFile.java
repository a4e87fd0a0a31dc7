package org.countersign.models.scoring;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A model as bytes and back: counts and numbers only, so that opening a model runs no code of its file and needs no Weka.
 * The same model gives the same bytes.
 */
public final class ModelFile {

    /** "CSM" and the version of this format. */
    private static final int MAGIC = 0x43534D01;

    private static final int FOREST = 1;
    private static final int BOOSTED_TREES = 2;
    private static final int LINEAR = 3;

    private static final int MOST = 50_000_000;

    private ModelFile() {}

    public static byte[] write(Model model) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            if (model instanceof Forest forest) {
                out.writeInt(FOREST);
                write(out, forest.trees);
                write(out, forest.no);
            } else if (model instanceof BoostedTrees boosted) {
                out.writeInt(BOOSTED_TREES);
                write(out, boosted.trees);
            } else {
                out.writeInt(LINEAR);
                write(out, (LinearModel) model);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** @throws IOException when these bytes are no model */
    public static Model read(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != MAGIC) {
                throw new IOException("this is no model of this format");
            }
            Model model = read(in, in.readInt());
            if (in.available() > 0) {
                throw new IOException("the model goes on after its end, by " + in.available() + " bytes");
            }
            return model;
        } catch (EOFException e) {
            throw new IOException("the model ends too early, after " + bytes.length + " bytes", e);
        }
    }

    private static Model read(DataInputStream in, int kind) throws IOException {
        switch (kind) {
            case FOREST -> {
                Trees trees = trees(in);
                return new Forest(trees, numbers(in, trees.nodes()));
            }
            case BOOSTED_TREES -> {
                return new BoostedTrees(trees(in));
            }
            case LINEAR -> {
                int features = count(in);
                return new LinearModel(in.readDouble(), numbers(in, features), numbers(in, features));
            }
            default -> throw new IOException("there is no kind of model " + kind);
        }
    }

    private static void write(DataOutputStream out, LinearModel linear) throws IOException {
        out.writeInt(linear.features());
        out.writeDouble(linear.constant);
        write(out, linear.weights);
        write(out, linear.means);
    }

    private static void write(DataOutputStream out, Trees trees) throws IOException {
        out.writeInt(trees.features);
        out.writeInt(trees.count());
        out.writeInt(trees.nodes());
        for (int root : trees.roots) {
            out.writeInt(root);
        }
        for (int node = 0; node < trees.nodes(); node++) {
            out.writeInt(trees.feature[node]);
            out.writeInt(trees.right[node]);
            out.writeDouble(trees.threshold[node]);
            out.writeDouble(trees.weight[node]);
            out.writeDouble(trees.value[node]);
        }
    }

    private static void write(DataOutputStream out, double[] numbers) throws IOException {
        for (double number : numbers) {
            out.writeDouble(number);
        }
    }

    private static Trees trees(DataInputStream in) throws IOException {
        int features = count(in);
        int[] roots = new int[count(in)];
        int nodes = count(in);
        for (int tree = 0; tree < roots.length; tree++) {
            roots[tree] = in.readInt();
        }
        Trees trees = new Trees(features, roots, nodes);
        for (int node = 0; node < nodes; node++) {
            trees.feature[node] = in.readInt();
            trees.right[node] = in.readInt();
            trees.threshold[node] = in.readDouble();
            trees.weight[node] = in.readDouble();
            trees.value[node] = in.readDouble();
        }
        check(trees);
        return trees;
    }

    private static double[] numbers(DataInputStream in, int count) throws IOException {
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = in.readDouble();
        }
        return numbers;
    }

    /** Each counted thing takes more than a byte: a damaged count does not fill the memory. */
    private static int count(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 1 || count > MOST) {
            throw new IOException("the model has a count of " + count);
        }
        if (count > in.available()) {
            throw new EOFException();
        }
        return count;
    }

    /** Every step leads forward and stays inside, so that a walk ends. */
    private static void check(Trees trees) throws IOException {
        for (int root : trees.roots) {
            inside("root", root, 0, trees.nodes());
        }
        for (int node = 0; node < trees.nodes(); node++) {
            inside("feature", trees.feature[node], -1, trees.features);
            if (trees.feature[node] >= 0) {
                inside("child", trees.right[node], node + 2, trees.nodes());
            }
        }
    }

    private static void inside(String what, int value, int from, int to) throws IOException {
        if (value < from || value >= to) {
            throw new IOException("the model's " + what + " " + value + " is not in " + from + ".." + (to - 1));
        }
    }
}
