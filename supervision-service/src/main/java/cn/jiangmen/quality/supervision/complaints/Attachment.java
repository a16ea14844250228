package cn.jiangmen.quality.supervision.complaints;

/**
 * Evidence of a letter as it is listed; its content is sealed, and so is the name it was sent under.
 *
 * @param n counted from 1
 * @param sha256 of the content, lower-case hex
 */
public record Attachment(int n, String mediaType, int bytes, String sha256) {
    /** The name under which it is given out. */
    public String fileName() {
        String extension =
                switch (mediaType) {
                    case "image/jpeg" -> ".jpg";
                    case "image/png" -> ".png";
                    case "application/pdf" -> ".pdf";
                    default -> ".bin";
                };
        return "attachment-" + n + extension;
    }
}
