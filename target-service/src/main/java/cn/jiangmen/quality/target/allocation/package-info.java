/**
 * How the city's targets are shared among the counties, and the pace at which they are to be reached.
 *
 * <p>Words: an <em>allocation</em> (任务分解) is one dated decision on one indicator and year: the city's target and the
 * counties' shares in it; it is never rewritten, a later one supersedes it. A <em>pace curve</em> (进度曲线) says which
 * number is expected on a day; without one it is a straight line.
 */
package cn.jiangmen.quality.target.allocation;
