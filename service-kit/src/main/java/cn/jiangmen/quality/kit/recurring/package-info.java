/** Work that comes round: every timer of the suite. */
package cn.jiangmen.quality.kit.recurring;
