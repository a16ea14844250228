package cn.jiangmen.quality.kit.sheets;

/** One sentence to a person, in both languages of the suite. */
public record Sentence(String zh, String en) {
    public String in(boolean english) {
        return english ? en : zh;
    }
}
