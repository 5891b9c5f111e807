; SPDX-License-Identifier: Apache-2.0
; SRFI 125, hash tables. Keys are compared by equal?, eqv?, eq?, string=? or string-ci=?, whichever the
; comparator (SRFI 128) or the equivalence that a table is made with comes down to; others are refused.
; A hash function is accepted and not called: the engine has its own.
(define-library (srfi 125)
  (import (scheme base) (scheme case-lambda) (scheme char) (srfi 128)
          (rename (only (lispy prelude)
                        make-%hash-table %hash-table-ref/default hash-table? hash-table-set!
                        hash-table-delete! hash-table-contains? hash-table-count hash-table-keys
                        hash-table-values hash-table->alist hash-table-clear! hash-table-copy)
                  (hash-table-set! %set!)
                  (hash-table-delete! %delete!)
                  (hash-table-count %size)
                  (hash-table-copy %copy)))
  (export
   make-hash-table hash-table hash-table-unfold alist->hash-table
   hash-table? hash-table-contains? (rename hash-table-contains? hash-table-exists?)
   hash-table-empty? hash-table=? hash-table-mutable?
   hash-table-ref (rename %hash-table-ref/default hash-table-ref/default)
   hash-table-set! hash-table-delete! hash-table-intern! hash-table-update! hash-table-update!/default
   hash-table-pop! hash-table-clear!
   (rename %size hash-table-size) hash-table-keys hash-table-values hash-table-entries
   hash-table-find hash-table-count
   hash-table-map hash-table-for-each hash-table-map! hash-table-map->list hash-table-fold
   hash-table-prune! hash-table-walk
   hash-table-copy hash-table-empty-copy hash-table->alist
   hash-table-union! hash-table-intersection! hash-table-difference! hash-table-xor!)
  (begin
    (define (kind-of equivalence)
      (cond ((comparator? equivalence) (kind-of (comparator-equality-predicate equivalence)))
            ((eq? equivalence equal?) 'equal)
            ((eq? equivalence eq?) 'eq)
            ((memq equivalence (list eqv? = char=? symbol=? boolean=?)) 'eqv)
            ((eq? equivalence string=?) 'string)
            ((eq? equivalence string-ci=?) 'string-ci)
            (else (error "a hash table compares keys by equal?, eqv?, eq? or string(-ci)=?, not by" equivalence))))

    (define (make-hash-table . arguments)
      (make-%hash-table (if (null? arguments) 'equal (kind-of (car arguments)))))

    (define (hash-table comparator . keys-and-values)
      (let ((table (make-hash-table comparator)))
        (apply hash-table-set! table keys-and-values)
        table))

    (define (hash-table-unfold stop? entry successor seed . arguments)
      (let ((table (apply make-hash-table arguments)))
        (let next ((seed seed))
          (if (stop? seed)
              table
              (let-values (((key value) (entry seed)))
                (%set! table key value)
                (next (successor seed)))))))

    ; Of entries with the same key the first one counts.
    (define (alist->hash-table alist . arguments)
      (let ((table (apply make-hash-table arguments)))
        (for-each (lambda (entry) (%set! table (car entry) (cdr entry))) (reverse alist))
        table))

    (define (hash-table-empty? table) (= (%size table) 0))
    (define (hash-table-mutable? table) #t)

    (define (hash-table=? comparator a b)
      (and (= (%size a) (%size b))
           (let next ((keys (hash-table-keys a)))
             (or (null? keys)
                 (and (hash-table-contains? b (car keys))
                      (=? comparator (hash-table-ref a (car keys)) (hash-table-ref b (car keys)))
                      (next (cdr keys)))))))

    (define absent (list 'absent))

    (define hash-table-ref
      (case-lambda
        ((table key)
         (hash-table-ref table key (lambda () (error "hash-table-ref: no such key" key))))
        ((table key failure)
         (let ((value (%hash-table-ref/default table key absent)))
           (if (eq? value absent)
               (if failure (failure) (hash-table-ref table key))
               value)))
        ((table key failure success)
         (let ((value (%hash-table-ref/default table key absent)))
           (cond ((not (eq? value absent)) (success value))
                 (failure (failure))
                 (else (hash-table-ref table key)))))))

    (define (hash-table-set! table . keys-and-values)
      (let next ((rest keys-and-values))
        (unless (null? rest)
          (%set! table (car rest) (cadr rest))
          (next (cddr rest)))))

    ; The number of keys that were there.
    (define (hash-table-delete! table . keys)
      (let ((before (%size table)))
        (for-each (lambda (key) (%delete! table key)) keys)
        (- before (%size table))))

    (define (hash-table-intern! table key failure)
      (hash-table-ref table key
                      (lambda ()
                        (let ((value (failure)))
                          (%set! table key value)
                          value))))

    (define (hash-table-update! table key updater . failure-and-success)
      (%set! table key (updater (apply hash-table-ref table key failure-and-success))))
    (define (hash-table-update!/default table key updater default)
      (%set! table key (updater (%hash-table-ref/default table key default))))

    (define (hash-table-pop! table)
      (if (hash-table-empty? table)
          (error "hash-table-pop!: the table is empty")
          (let* ((key (car (hash-table-keys table))) (value (hash-table-ref table key)))
            (%delete! table key)
            (values key value))))

    (define (hash-table-entries table)
      (values (hash-table-keys table) (hash-table-values table)))

    (define (hash-table-find wanted table failure)
      (let next ((entries (hash-table->alist table)))
        (if (null? entries)
            (failure)
            (or (wanted (caar entries) (cdar entries)) (next (cdr entries))))))

    (define (hash-table-count wanted? table)
      (hash-table-fold (lambda (key value found) (if (wanted? key value) (+ found 1) found)) 0 table))

    (define (hash-table-map procedure comparator table)
      (let ((result (make-hash-table comparator)))
        (hash-table-for-each (lambda (key value) (%set! result key (procedure value))) table)
        result))

    ; The older libraries have the table first.
    (define (hash-table-for-each procedure table)
      (if (procedure? procedure)
          (for-each (lambda (entry) (procedure (car entry) (cdr entry))) (hash-table->alist table))
          (hash-table-for-each table procedure)))
    (define (hash-table-walk table procedure) (hash-table-for-each procedure table))

    (define (hash-table-map! procedure table)
      (hash-table-for-each (lambda (key value) (%set! table key (procedure key value))) table))

    (define (hash-table-map->list procedure table)
      (map (lambda (entry) (procedure (car entry) (cdr entry))) (hash-table->alist table)))

    ; (hash-table-fold procedure seed table), and the order of SRFI 69: (table procedure seed).
    (define (hash-table-fold procedure seed table)
      (if (hash-table? procedure)
          (hash-table-fold seed table procedure)
          (let next ((entries (hash-table->alist table)) (result seed))
            (if (null? entries)
                result
                (next (cdr entries) (procedure (caar entries) (cdar entries) result))))))

    (define (hash-table-prune! drop? table)
      (hash-table-for-each (lambda (key value) (when (drop? key value) (%delete! table key))) table))

    (define (hash-table-copy table . mutable?) (%copy table))
    (define (hash-table-empty-copy table)
      (let ((copy (%copy table)))
        (hash-table-clear! copy)
        copy))

    ; Each changes and returns the first table; what it has already stays as it is.
    (define (hash-table-union! a b)
      (hash-table-for-each (lambda (key value) (hash-table-intern! a key (lambda () value))) b)
      a)
    (define (hash-table-intersection! a b)
      (hash-table-prune! (lambda (key value) (not (hash-table-contains? b key))) a)
      a)
    (define (hash-table-difference! a b)
      (hash-table-prune! (lambda (key value) (hash-table-contains? b key)) a)
      a)
    (define (hash-table-xor! a b)
      (hash-table-for-each
       (lambda (key value)
         (if (hash-table-contains? a key) (%delete! a key) (%set! a key value)))
       b)
      a)))
