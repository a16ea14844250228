package cn.jiangmen.quality.supervision.complaints;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which files are taken with a letter: how many, how large, and of which types, told by their first bytes and not by their names. */
@ApplicationScoped
public class AttachmentRules {
    private static final Map<String, byte[]> BEGINNINGS = new TreeMap<>(Map.of(
            "image/jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF},
            "image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'},
            "application/pdf", "%PDF-".getBytes(StandardCharsets.US_ASCII)));

    private final int most;
    private final long largest;
    private final long together;

    AttachmentRules(
            @ConfigProperty(name = "quality.complaints.attachments.most", defaultValue = "5") int most,
            @ConfigProperty(name = "quality.complaints.attachments.largest", defaultValue = "3M") MemorySize largest,
            @ConfigProperty(name = "quality.complaints.attachments.together", defaultValue = "8M")
                    MemorySize together) {
        this.most = most;
        this.largest = largest.asLongValue();
        this.together = together.asLongValue();
    }

    public int most() {
        return most;
    }

    public long largest() {
        return largest;
    }

    public long together() {
        return together;
    }

    public List<String> mediaTypes() {
        return List.copyOf(BEGINNINGS.keySet());
    }

    /**
     * Checks number and sizes, before any of the files is read.
     *
     * @throws MatterRefused.AttachmentRefused when they are too many, too large or empty
     */
    public void requireSizes(List<Path> files) throws IOException {
        if (files.size() > most) {
            throw new MatterRefused.AttachmentRefused(
                    MatterRefused.AttachmentRefused.Fault.TOO_MANY, files.size(), most);
        }
        long sum = 0;
        for (int i = 0; i < files.size(); i++) {
            long size = Files.size(files.get(i));
            sum += size;
            if (size == 0) {
                throw new MatterRefused.AttachmentRefused(MatterRefused.AttachmentRefused.Fault.EMPTY, i + 1, 0);
            }
            if (size > largest) {
                throw new MatterRefused.AttachmentRefused(
                        MatterRefused.AttachmentRefused.Fault.TOO_LARGE, i + 1, largest);
            }
        }
        if (sum > together) {
            throw new MatterRefused.AttachmentRefused(
                    MatterRefused.AttachmentRefused.Fault.TOGETHER_TOO_LARGE, files.size(), together);
        }
    }

    /** @throws MatterRefused.AttachmentRefused when the bytes begin like none of the types */
    String mediaType(int n, byte[] content) {
        Optional<String> type = BEGINNINGS.entrySet().stream()
                .filter(each -> begins(content, each.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
        return type.orElseThrow(
                () -> new MatterRefused.AttachmentRefused(MatterRefused.AttachmentRefused.Fault.TYPE, n, 0));
    }

    private static boolean begins(byte[] content, byte[] beginning) {
        return content.length >= beginning.length
                && Arrays.equals(content, 0, beginning.length, beginning, 0, beginning.length);
    }
}
