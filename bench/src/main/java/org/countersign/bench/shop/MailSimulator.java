package org.countersign.bench.shop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Plays the mail server: what customers would get lies as text files in a folder. The same mail is the same file. */
final class MailSimulator implements Outside.Part {

    private final Path folder;

    MailSimulator(Path folder) {
        this.folder = folder;
    }

    @Override
    public void on(Heard effect, Outside.Answers answers) {
        if (!effect.type().startsWith("message.requested.")) {
            return;
        }
        String name = (effect.subject() + "-" + effect.id()).replaceAll("[^A-Za-z0-9._-]", "_");
        String mail = "To: " + effect.text("email") + "\nSubject: " + effect.text("title") + "\n\n"
                + effect.text("text") + "\n";
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name + ".txt"), mail);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
