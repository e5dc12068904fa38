#!/usr/bin/env python3
"""The peer: cosine of items in scipy, blocks of Xt.X and argpartition for the best fifty. Milliseconds of all but reading the file."""
import json, sys, time
import numpy as np
import scipy.sparse as sp

TOP, BLOCK = 50, 2000
WEIGHT = np.array([1, 3, 5, 4], dtype=np.float32)  # view, cart, purchase, rating of four stars


data = np.fromfile(sys.argv[1], dtype=np.int32)
users, items, rows = map(int, data[:3])
user, item, kind = (data[3 + n * rows:3 + (n + 1) * rows] for n in range(3))
began = time.perf_counter()
weight = WEIGHT[kind]
order = np.lexsort((-weight, item, user))  # of a user and an item the heaviest counts
u, i, w = user[order], item[order], weight[order]
first = np.r_[True, (u[1:] != u[:-1]) | (i[1:] != i[:-1])]
X = sp.csr_matrix((w[first], (u[first], i[first])), shape=(users, items))
norm = np.sqrt(np.asarray(X.multiply(X).sum(0)).ravel()).astype(np.float32)
norm[norm == 0] = 1
Xn = (X @ sp.diags(1 / norm)).tocsr().astype(np.float32)
XT = Xn.T.tocsr()
best, scores = np.full((items, TOP), -1, np.int32), np.zeros((items, TOP), np.float32)
for start in range(0, items, BLOCK):
    S = (XT[start:start + BLOCK] @ Xn).tocsr()
    for r in range(S.shape[0]):
        a, b = S.indptr[r], S.indptr[r + 1]
        column, value = S.indices[a:b], S.data[a:b]
        other = column != start + r
        column, value = column[other], value[other]
        if len(value) > TOP:
            kept = np.argpartition(value, -TOP)[-TOP:]
            column, value = column[kept], value[kept]
        by = np.argsort(-value)
        best[start + r, :len(by)], scores[start + r, :len(by)] = column[by], value[by]
print(json.dumps({'ms': 1000 * (time.perf_counter() - began)}))
