/** Named lists that rules refer to (名单), such as the key energy users: by hand or by import, each entry with its days. */
package cn.jiangmen.quality.enterprise.guidance.lists;
