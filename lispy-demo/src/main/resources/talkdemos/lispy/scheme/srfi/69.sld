; SPDX-License-Identifier: Apache-2.0
; SRFI 69, basic hash tables: those of SRFI 125 under their older names.
(define-library (srfi 69)
  (import (scheme base) (srfi 125) (rename (only (srfi 128) default-hash string-hash string-ci-hash)
                                           (default-hash hash)))
  (export
   make-hash-table hash-table? alist->hash-table
   hash-table-ref hash-table-ref/default hash-table-set! hash-table-delete! hash-table-exists?
   hash-table-update! hash-table-update!/default
   hash-table-size hash-table-keys hash-table-values hash-table-walk hash-table-fold hash-table->alist
   hash-table-copy hash-table-merge!
   hash string-hash string-ci-hash (rename hash hash-by-identity))
  (begin
    ; Here what the second table has counts.
    (define (hash-table-merge! a b)
      (hash-table-walk b (lambda (key value) (hash-table-set! a key value)))
      a)))
