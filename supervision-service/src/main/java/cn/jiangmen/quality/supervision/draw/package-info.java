/**
 * 双随机抽取: a draw of objects and inspectors that anyone can recompute from what is published.
 *
 * <p>Order of acts: the seed is committed (its SHA-256 is published), then the population is frozen and hashed, then the seed
 * is revealed and the draw follows from both. Who fixes the seed cannot know the population's hash, and who fixes the
 * population cannot know the seed. {@code supervision-service/tools/redraw.py} is the same algorithm in another language.
 */
package cn.jiangmen.quality.supervision.draw;
