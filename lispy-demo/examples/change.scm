; Counting change: in how many ways can an amount be paid with given coins? The tree recursion of
; SICP, section 1.2.2: the ways that use the first kind of coin and the ways that do not. Then the
; same question asked coin by coin of a whole table, which takes no time for amounts that the tree
; would never finish, and the fewest coins, where being greedy can be wrong.

(define (show label value)
  (display label)
  (display ": ")
  (display value)
  (newline))

(define (each action items)
  (if (pair? items)
      (begin
        (action (car items))
        (each action (cdr items)))))

(define (ways amount coins)
  (if (= amount 0)
      1
      (if (< amount 0)
          0
          (if (null? coins)
              0
              (+ (ways amount (cdr coins))
                 (ways (- amount (car coins)) coins))))))

(define american '(50 25 10 5 1))
(define european '(50 20 10 5 2 1))

(show "ways to change a dollar" (ways 100 american))
(show "ways to change 50 euro cents" (ways 50 european))
(newline)

; --- not how many but which

(define (all-ways amount coins)
  (if (= amount 0)
      '(())
      (if (< amount 0)
          '()
          (if (null? coins)
              '()
              (append (map (lambda (way) (cons (car coins) way))
                           (all-ways (- amount (car coins)) coins))
                      (all-ways amount (cdr coins)))))))

(display "12 cents:")
(newline)
(each (lambda (way)
        (display "  ")
        (display way)
        (newline))
      (all-ways 12 american))
(newline)

; --- the table: with one more coin, ways(n) grows by the ways of n - coin that are known already.
; The rows are built from 0 upwards and kept back to front, the last amount first.

(define (nth items n)
  (if (= n 0)
      (car items)
      (nth (cdr items) (- n 1))))

(define (reversed items result)
  (if (null? items)
      result
      (reversed (cdr items) (cons (car items) result))))

(define (add-coin coin old new amount)
  (if (null? old)
      new
      (let ((with (if (< amount coin) 0 (nth new (- coin 1)))))
        (add-coin coin (cdr old) (cons (+ (car old) with) new) (+ amount 1)))))

(define (zeros n)
  (if (= n 0)
      '()
      (cons 0 (zeros (- n 1)))))

(define (table coins row)
  (if (null? coins)
      row
      (table (cdr coins) (reversed (add-coin (car coins) row '() 0) '()))))

(define (ways-by-table amount coins)
  (nth (table coins (cons 1 (zeros amount))) amount))

(show "a dollar, by table" (ways-by-table 100 american))
(show "ten dollars, by table" (ways-by-table 1000 american))
(newline)

; --- the fewest coins: greedy takes the largest that fits

(define (greedy amount coins)
  (if (= amount 0)
      '()
      (if (< amount (car coins))
          (greedy amount (cdr coins))
          (cons (car coins) (greedy (- amount (car coins)) coins)))))

(define (shortest lists best)
  (if (null? lists)
      best
      (shortest (cdr lists)
                (if (< (length (car lists)) (length best)) (car lists) best))))

(define (fewest amount coins)
  (let ((all (all-ways amount coins)))
    (shortest (cdr all) (car all))))

(show "30 cents, greedy" (greedy 30 american))
(show "30 cents, fewest" (fewest 30 american))
(show "30 of 25, 10 and 1, greedy" (greedy 30 '(25 10 1)))
(show "30 of 25, 10 and 1, fewest" (fewest 30 '(25 10 1)))
