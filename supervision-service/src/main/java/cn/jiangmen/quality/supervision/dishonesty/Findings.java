package cn.jiangmen.quality.supervision.dishonesty;

import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What must be found before anybody may be listed (Order 44 Art 2 and 12): all three, in words.
 *
 * @param nature 性质恶劣
 * @param circumstances 情节严重
 * @param harm 社会危害较大
 * @param weighed intent, frequency, duration, goods value and the like (Art 12), or null
 */
@Embeddable
@Schema(name = "DishonestyFound")
public record Findings(String nature, String circumstances, String harm, String weighed) {}
